/** Inbox, e-mail, digests, webhooks: what people and other systems are told. */
@NullMarked
@ApplicationModule(
        displayName = "notices",
        allowedDependencies = {"district", "audit", "frame", "people", "identity", "identity :: accounts"})
package org.gongjian.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
