package org.kuangheng.server.operations.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Exports of everything.
 *
 * @param kept how long an export's file is kept for fetching
 */
@ConfigurationProperties("kuangheng.exports")
record ExportProperties(@DefaultValue("7d") Duration kept) {}
