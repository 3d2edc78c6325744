package org.codesign.issues;

import org.codesign.identity.PersonId;

/** Somebody the person writing may mention. */
public record Mentionable(PersonId id, String name, boolean facilitator) {}
