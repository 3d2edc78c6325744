package org.codesign.suppliers;

import org.codesign.issues.IssueId;

/** An issue whose supplier is to answer. */
public record AwaitedResponse(
    IssueId issue, int number, String title, String supplierName, ResponseClock clock) {}
