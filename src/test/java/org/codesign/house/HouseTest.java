package org.codesign.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.codesign.Codesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands by its rules, and each rule is seen to fail on an offending example. */
class HouseTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.codesign");

  private static final JavaClasses OFFENDING =
      new ClassFileImporter().importPackages("org.codesign.house.offending");

  static Stream<String> rules() {
    return HouseRules.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps_the_rule(String rule) {
    HouseRules.ALL.get(rule).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_fails_where_it_is_broken(String rule) {
    ArchRule broken = HouseRules.ALL.get(rule);
    assertThat(broken.evaluate(OFFENDING).hasViolation()).isTrue();
  }

  @Test
  void modules_know_only_whom_they_may() {
    ApplicationModules.of(Codesign.class).verify();
  }
}
