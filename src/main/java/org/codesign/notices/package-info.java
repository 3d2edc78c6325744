/**
 * What people are told, in the application and by e-mail. Listens to what happens elsewhere; owns
 * notices, what people chose to hear of, and the e-mails to be sent. Nobody depends on it.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "db",
      "identity",
      "issues",
      "guidance",
      "priorities",
      "suppliers"
    })
@NullMarked
package org.codesign.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
