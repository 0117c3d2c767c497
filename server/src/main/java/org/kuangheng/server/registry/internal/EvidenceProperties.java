package org.kuangheng.server.registry.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How evidence is taken in.
 *
 * @param largest the largest file
 * @param scanCommand program and arguments of a virus scanner; the file's path is added at the end;
 *     it ends with 0 for clean and 1 for infected; none if empty
 * @param scanTimeout how long it may take
 */
@ConfigurationProperties("kuangheng.evidence")
record EvidenceProperties(
    @DefaultValue("50MB") DataSize largest,
    @DefaultValue List<String> scanCommand,
    @DefaultValue("60s") Duration scanTimeout) {}
