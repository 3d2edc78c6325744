package org.codesign.privacy;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextGuardTest {

  private static final int MANY = 2000;

  private final Random random = new Random(20260722);

  static List<GuardCorpus.Sample> corpus() {
    return GuardCorpus.all();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void findsWhatIsMarkedInTheCorpusAndNothingElse(GuardCorpus.Sample sample) {
    assertThat(TextGuard.findings(sample.text())).isEqualTo(sample.expected());
  }

  @Test
  void findsEveryNhsNumberInEveryGrouping() {
    List<String> patterns = List.of("XXXXXXXXXX", "XXX XXX XXXX", "XXX-XXX-XXXX", "XXX.XXX.XXXX");
    expectAll(Kind.NHS_NUMBER, () -> grouped(nhsNumber(), pick(patterns)));
  }

  @Test
  void leavesTenDigitsAloneWhoseCheckDigitIsWrong() {
    for (int i = 0; i < MANY; i++) {
      String number = nhsNumber();
      char wrong = (char) ('0' + (number.charAt(9) - '0' + 1 + random.nextInt(9)) % 10);
      String text =
          "number " + grouped(number.substring(0, 9) + wrong, "XXX XXX XXXX") + " refused";
      assertThat(TextGuard.findings(text)).as(text).isEmpty();
    }
  }

  @Test
  void findsEveryNationalInsuranceNumber() {
    List<String> patterns = List.of("XXXXXXXXX", "XX XX XX XX X", "XX XXXXXX X", "XX-XX-XX-XX-X");
    expectAll(
        Kind.NATIONAL_INSURANCE_NUMBER,
        () -> {
          String number = prefix() + digits(6) + (char) ('A' + random.nextInt(4));
          String spelt = grouped(number, pick(patterns));
          return random.nextBoolean() ? spelt : spelt.toLowerCase(java.util.Locale.UK);
        });
  }

  @Test
  void findsEveryPostcodeOfEveryShape() {
    List<String> shapes =
        List.of(
            "B9 9AA", "LS9 9AA", "M99 9AA", "LS99 9AA", "W1A 9AA", "EC1A 9AA", "SW1A9AA", "E9 9AA");
    expectAll(
        Kind.POSTCODE,
        () -> {
          StringBuilder code = new StringBuilder(pick(shapes));
          int inward = code.length() - 3;
          for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '9') {
              code.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
          }
          String letters = "ABDEFGHJLNPQRSTUWXYZ";
          code.setCharAt(inward + 1, letters.charAt(random.nextInt(letters.length())));
          code.setCharAt(inward + 2, letters.charAt(random.nextInt(letters.length())));
          return code.toString();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "1", " ", "-", "a", "1 ", "1-", "A1", "a.", "@", "a@", "dob ", "12/", "(", "+44 ",
        "*1", "_", "`a", "\\-1", "1\uFE0F"
      })
  void staysQuickOnTextMadeToHoldItUp(String piece) {
    String text = piece.repeat(TextGuard.LONGEST / piece.length());
    assertTimeoutPreemptively(ofSeconds(10), () -> TextGuard.findings(text));
  }

  @Test
  void masksWithAWordAndFindsNothingAfterwards() {
    String text = "NHS 943 476 5919, DOB 12/03/1956, LS1 4AP, 07700 900123, a@b.example, AB123456C";
    String masked = TextGuard.mask(text);
    assertThat(masked)
        .isEqualTo(
            "NHS [NHS number], DOB [date of birth], [postcode], [phone number], [e-mail address],"
                + " [National Insurance number]");
    assertThat(TextGuard.findings(masked)).isEmpty();
  }

  @Test
  void namesPlacesInTheTextAsItWasTyped() {
    assertThat(TextGuard.findings("🙂 \u200BLS1\u00A04AP 🙂"))
        .containsExactly(new Finding(Kind.POSTCODE, 4, 11));
  }

  private void expectAll(Kind kind, java.util.function.Supplier<String> identifiers) {
    List<UnaryOperator<String>> places =
        List.of(
            it -> it,
            it -> "The record of " + it + " will not open.",
            it -> "(" + it + ")",
            it -> "a\n" + it + "\nb",
            it -> "Typed: " + it + ", then saved");
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = places.get(random.nextInt(places.size())).apply(identifiers.get());
      if (TextGuard.findings(text).stream().noneMatch(it -> it.kind() == kind)) {
        missed.add(text);
      }
    }
    assertThat(missed).as("missed").isEmpty();
  }

  private String nhsNumber() {
    while (true) {
      String nine = (char) ('4' + random.nextInt(4)) + digits(8);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (nine.charAt(i) - '0') * (10 - i);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return nine + check;
      }
    }
  }

  private String prefix() {
    while (true) {
      String prefix =
          pick(List.of("ABCEGHJKLMNOPRSTWXYZ".split("")))
              + pick(List.of("ABCEGHJKLMNPRSTWXYZ".split("")));
      if (!List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(prefix)) {
        return prefix;
      }
    }
  }

  private String digits(int count) {
    return Stream.generate(() -> String.valueOf(random.nextInt(10)))
        .limit(count)
        .collect(joining());
  }

  private <T> T pick(List<T> any) {
    return any.get(random.nextInt(any.size()));
  }

  /** Puts the characters in place of the X. */
  private static String grouped(String characters, String pattern) {
    StringBuilder spelt = new StringBuilder();
    int next = 0;
    for (char place : pattern.toCharArray()) {
      spelt.append(place == 'X' ? characters.charAt(next++) : place);
    }
    return spelt.toString();
  }
}
