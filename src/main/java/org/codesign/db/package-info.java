/**
 * The database: where it runs, how a transaction is tried again, and the tables as generated from
 * the migrations. Owns no rule.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package org.codesign.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
