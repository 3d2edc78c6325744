package org.codesign.identity;

import java.util.Set;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list of people shows them.
 *
 * @param version to give back when changing the person
 */
public record PersonListItem(
    PersonId id,
    String name,
    EmailAddress email,
    Set<Role> roles,
    @Nullable GssCode council,
    @Nullable SupplierId supplier,
    boolean disabled,
    int version) {}
