package org.codesign.notices.internal;

/** What an e-mail is. */
enum MailKind {
  DIGEST,
  /** Someone could come to harm. */
  HARM,
  /** And a day later not everybody has seen it. */
  HARM_OVERDUE
}
