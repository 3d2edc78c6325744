package org.codesign.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What libphonenumber calls a UK number, the text guard finds. */
class UkPhoneNumbersTest {

  private static final int MANY = 5000;

  private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
  private final Random random = new Random(44);

  @Test
  void findsOneOfEachKindInEverySpelling() {
    List<PhoneNumberType> kinds =
        List.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.VOIP,
            PhoneNumberType.UAN,
            PhoneNumberType.PERSONAL_NUMBER,
            PhoneNumberType.PAGER);
    List<PhoneNumber> examples =
        kinds.stream()
            .map(kind -> plan.getExampleNumberForType("GB", kind))
            .filter(Objects::nonNull)
            .toList();
    assertThat(missed(examples)).isEmpty();
  }

  @Test
  void findsAnyNumberOfThePlan() throws NumberParseException {
    List<PhoneNumber> numbers = new ArrayList<>();
    while (numbers.size() < MANY) {
      PhoneNumber number = plan.parse("0" + "1237".charAt(random.nextInt(4)) + digits(9), "GB");
      if (plan.isValidNumberForRegion(number, "GB")) {
        numbers.add(number);
      }
    }
    assertThat(missed(numbers)).isEmpty();
  }

  private List<String> missed(List<PhoneNumber> numbers) {
    return numbers.stream()
        .flatMap(it -> spellings(it).stream())
        .filter(text -> !isFound(text))
        .toList();
  }

  private List<String> spellings(PhoneNumber number) {
    String national = plan.format(number, PhoneNumberFormat.NATIONAL);
    String international = plan.format(number, PhoneNumberFormat.INTERNATIONAL);
    return List.of(
        national,
        national.replace(" ", ""),
        national.replace(' ', '-'),
        national.replace(' ', '.'),
        "(" + national.replaceFirst(" ", ") "),
        international,
        international.replace("+44 ", "+44 (0)"),
        international.replace("+", "00"),
        plan.format(number, PhoneNumberFormat.E164));
  }

  private static boolean isFound(String spelt) {
    String text = "Ring " + spelt + ", please.";
    return TextGuard.findings(text).stream()
        .anyMatch(it ->
            it.kind() == Kind.PHONE_NUMBER && it.start() <= 5 && it.end() == 5 + spelt.length());
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    random.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
