package org.kuangheng.server.jobs.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server works on jobs.
 *
 * @param workers how many jobs it runs at once; 0 for a server that runs none
 * @param lease how long a job is held without a sign of life
 * @param poll how often to look for work when nobody announces any
 * @param attempts how often a job is tried before it counts as failed
 * @param keep how long ended jobs are kept
 * @param streams the most event streams open at once
 */
@ConfigurationProperties("kuangheng.jobs")
record JobsProperties(
    @DefaultValue("2") int workers,
    @DefaultValue("15s") Duration lease,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("3") int attempts,
    @DefaultValue("180d") Duration keep,
    @DefaultValue("500") int streams) {}
