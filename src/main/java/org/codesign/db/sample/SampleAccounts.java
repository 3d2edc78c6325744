package org.codesign.db.sample;

/** The accounts one tries the demonstration with; production refuses to start on them. */
public final class SampleAccounts {

  /** Of all demonstration accounts, and published. */
  public static final String PASSWORD = "codesign-demonstration";

  /** What the addresses of the accounts to try end with, one for each role. */
  public static final String DOMAIN = "@demo.example";

  private SampleAccounts() {}
}
