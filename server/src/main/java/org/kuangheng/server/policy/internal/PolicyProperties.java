package org.kuangheng.server.policy.internal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the packs are, and which is in force until the city office activates one.
 *
 * @param packs folders that hold packs; none for the installation's {@code policy-packs}
 * @param active id of the pack in force while none has been activated
 */
@ConfigurationProperties("kuangheng.policy")
record PolicyProperties(@DefaultValue List<Path> packs, @Nullable String active) {}
