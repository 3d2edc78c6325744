package org.codesign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Map;
import org.codesign.identity.Actor;
import org.codesign.identity.OpenToAll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house (docs/architecture.md) that can be read off the code. */
final class HouseRules {

  private static final String GENERATED = "org.codesign.db.generated";

  private HouseRules() {}

  /** Every rule by the sentence it is known by. */
  static final Map<String, ArchRule> ALL =
      Map.ofEntries(
          Map.entry("only internal packages touch jOOQ and Lucene", sqlAndIndexStayInternal()),
          Map.entry("only screens touch Vaadin", vaadinStaysInScreens()),
          Map.entry("only api packages touch REST annotations", restStaysInApi()),
          Map.entry("a module touches its own tables only", tablesBelongToTheirModule()),
          Map.entry("a facade asks who may before anything else", facadesAskWhoMay()),
          Map.entry("a facade is transactional", facadesAreTransactional()),
          Map.entry("views are package-private", viewsArePackagePrivate()),
          Map.entry("nothing asks for a bundle of its own", noCustomBundle()),
          Map.entry("time comes from the clock", timeComesFromTheClock()),
          Map.entry("names say what a thing is", namesSayWhatAThingIs()));

  private static ArchRule sqlAndIndexStayInternal() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..internal..", "org.codesign.db..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.jooq..", "org.apache.lucene..", GENERATED + ".."));
  }

  /** Vaadin's part of the security configuration is no screen. */
  private static ArchRule vaadinStaysInScreens() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", "org.codesign.shell..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("com.vaadin..")
                .and(
                    DescribedPredicate.not(resideInAPackage("com.vaadin.flow.spring.security.."))));
  }

  private static ArchRule restStaysInApi() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..api..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.web.bind.annotation.."));
  }

  private static ArchRule tablesBelongToTheirModule() {
    return classes()
        .that()
        .resideOutsideOfPackage("org.codesign.db..")
        .should(
            new ArchCondition<>("touch only tables that start with the module's name") {
              @Override
              public void check(JavaClass one, ConditionEvents events) {
                one.getAccessesFromSelf().stream()
                    .filter(it -> it.getTargetOwner().getPackageName().startsWith(GENERATED))
                    .filter(it -> !isOwn(one, it))
                    .forEach(
                        it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
              }
            });
  }

  private static boolean isOwn(JavaClass one, JavaAccess<?> access) {
    String table = access.getTargetOwner().getSimpleName().toLowerCase(Locale.ROOT);
    return table.startsWith(moduleOf(one));
  }

  /** The last module name in the package, so that the offending examples can play modules too. */
  private static String moduleOf(JavaClass one) {
    String[] parts = one.getPackageName().split("\\.");
    int last = parts.length - 1;
    boolean inner = parts[last].matches("internal|ui|api");
    return parts[inner ? last - 1 : last];
  }

  private static ArchRule facadesAskWhoMay() {
    return methods()
        .that()
        .areDeclaredInClassesThat(isFacade())
        .and()
        .arePublic()
        .and()
        .areNotAnnotatedWith(OpenToAll.class)
        .should(askTheActorFirst());
  }

  private static ArchCondition<JavaMethod> askTheActorFirst() {
    return new ArchCondition<>("take an Actor first and call one of its must… methods") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean takesActor =
            !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
        boolean asks =
            method.getMethodCallsFromSelf().stream()
                .anyMatch(it ->
                    it.getTargetOwner().isEquivalentTo(Actor.class)
                        && it.getName().startsWith("must"));
        if (!takesActor || !asks) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nobody"));
        }
      }
    };
  }

  private static ArchRule facadesAreTransactional() {
    return classes().that(isFacade()).should(beAnnotatedWith(Transactional.class));
  }

  /** A public bean in a module's root; not what one module tells another, nor who is signed in. */
  private static DescribedPredicate<JavaClass> isFacade() {
    return describe(
        "is a facade",
        one ->
            one.isAnnotatedWith(Component.class)
                && one.getModifiers().contains(JavaModifier.PUBLIC)
                && !one.getPackageName().matches(".*\\.(internal|ui|api|embedded)$")
                && !one.getPackageName().matches("org\\.codesign\\.(db|shared|fixture).*")
                && !one.getSimpleName().endsWith("Facts")
                && !one.getSimpleName().equals("SignedIn"));
  }

  private static ArchRule viewsArePackagePrivate() {
    return classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();
  }

  private static ArchRule noCustomBundle() {
    return noClasses()
        .should(beAnnotatedWith(NpmPackage.class))
        .orShould(beAnnotatedWith(CssImport.class))
        .orShould(
            beAnnotatedWith(
                describe(
                    "@JsModule of a bundle",
                    annotation ->
                        annotation.getRawType().isEquivalentTo(JsModule.class)
                            && !annotation
                                .get("value")
                                .orElse("")
                                .toString()
                                .startsWith("context://"))));
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.codesign.db..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis");
  }

  private static ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Common|Dto|Entity)");
  }
}
