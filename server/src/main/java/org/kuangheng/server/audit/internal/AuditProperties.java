package org.kuangheng.server.audit.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log.
 *
 * @param origin the log's name on its checkpoints and its key's name, best the address it is served
 *     at without scheme; fixed once the first checkpoint is signed
 * @param keyFile the log's secret key, {@code log.key} in the data folder if empty; generated at
 *     the first start where there is none, readable for its owner only. Two servers of one database
 *     share one key
 * @param sm2KeyFile an SM2 secret key that signs too; none if empty
 * @param witnesses public keys of witnesses whose cosignatures are taken
 * @param sealing whether this server seals; another one of the same database must, if not
 * @param sealEvery how often waiting entries are sealed
 */
@ConfigurationProperties("kuangheng.audit")
public record AuditProperties(
    @DefaultValue("kuangheng.local/log") String origin,
    @Nullable Path keyFile,
    @Nullable Path sm2KeyFile,
    @DefaultValue List<String> witnesses,
    @DefaultValue("true") boolean sealing,
    @DefaultValue("1s") Duration sealEvery) {
  public AuditProperties {
    witnesses = List.copyOf(witnesses);
  }
}
