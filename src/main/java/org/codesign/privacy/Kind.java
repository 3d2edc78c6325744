package org.codesign.privacy;

/** What the text guard can find; names are not among it. */
public enum Kind {
  NHS_NUMBER,
  NATIONAL_INSURANCE_NUMBER,
  DATE_OF_BIRTH,
  PHONE_NUMBER,
  POSTCODE,
  EMAIL_ADDRESS,
  CASE_REFERENCE
}
