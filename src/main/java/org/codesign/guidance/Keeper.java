package org.codesign.guidance;

import org.codesign.identity.PersonId;

/** An editor who may own documents; only editors see the name. */
public record Keeper(PersonId id, String name) {}
