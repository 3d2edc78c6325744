package org.codesign.privacy;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a pattern cannot say: check digits, and what stands around a number. The same as in {@code
 * frontend/guard/guard.js}.
 *
 * @param lists patterns by name
 */
record GuardChecks(Map<String, Pattern> lists) {

  private static final int NHS_DIGITS = 10;
  private static final int ABROAD_LEAST = 8;
  private static final int ABROAD_MOST = 15;

  /** Whether what was found between two texts is what it looks like. */
  boolean pass(String check, String found, String before, String after) {
    return switch (check) {
      case "" -> true;
      case "nhs" -> isNhsNumber(digits(found)) && (isGrouped(found) || !has("commerce", before));
      case "nino" -> !has("ninoPrefixes", found.replaceAll("[^A-Za-z]", "").substring(0, 2));
      case "phone" -> isPhone(found, before);
      case "abroad" -> isAbroad(digits(found).length(), before);
      case "called" -> has("ukNumber", digits(found).replaceFirst("^44", ""));
      case "postcode" -> isPostcode(found, before, after);
      default -> throw new IllegalArgumentException("no such check: " + check);
    };
  }

  /** The last digit makes the weighted sum a multiple of eleven (NHS Data Dictionary). */
  private static boolean isNhsNumber(String digits) {
    int sum = 0;
    for (int i = 0; i < NHS_DIGITS - 1; i++) {
      sum += (digits.charAt(i) - '0') * (NHS_DIGITS - i);
    }
    return (11 - sum % 11) % 11 == digits.charAt(NHS_DIGITS - 1) - '0'
        && digits.chars().distinct().count() > 1;
  }

  private boolean isPhone(String found, String before) {
    if (!isGrouped(found) && has("commerce", before)) {
      return false;
    }
    boolean abroad = has("fromAbroad", found);
    if (!abroad && (!has("inland", found) || has("likeDate", found))) {
      return false;
    }
    String digits = abroad ? digits(found).replaceFirst("^(?:00)?44", "") : digits(found);
    String number = digits.replaceFirst("^0", "");
    boolean isShort = number.length() == 9 && number.startsWith("1");
    return (!isShort || has("short", found)) && has("ukNumber", number);
  }

  private boolean isAbroad(int digits, String before) {
    return digits >= ABROAD_LEAST
        && digits <= ABROAD_MOST
        && !has("health", before)
        && !has("commerce", before);
  }

  /** "B1 2nd floor" and "N4 4GB of memory" are none, though they look it. */
  private boolean isPostcode(String found, String before, String after) {
    boolean unit = has("units", found);
    if (!unit && !has("ordinals", found)) {
      return true;
    }
    if (has("afterPostcode", after) || has("beforePostcode", before)) {
      return false;
    }
    return unit || isInOneCase(found);
  }

  private static boolean isInOneCase(String text) {
    return text.chars().noneMatch(it -> it >= 'a' && it <= 'z')
        || text.chars().noneMatch(it -> it >= 'A' && it <= 'Z');
  }

  private boolean has(String list, String text) {
    return Objects.requireNonNull(lists.get(list)).matcher(text).find();
  }

  private static boolean isGrouped(String number) {
    return digits(number).length() < number.length();
  }

  static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
