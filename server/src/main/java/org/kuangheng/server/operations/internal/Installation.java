package org.kuangheng.server.operations.internal;

import java.nio.file.Path;
import org.kuangheng.kernel.Lang;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation.
 *
 * @param data the folder of everything the server keeps outside the database, and of the embedded
 *     database
 * @param demo whether the fictional demo county is loaded and the demo accounts let in
 * @param lang the language of what is printed at the terminal
 * @param withoutAdministrators what a start does that finds neither administrators nor the
 *     demonstration: {@code ASK} at the terminal, {@code REFUSE} to start, or {@code SERVE} all the
 *     same
 * @param rescue whether the start asks at the terminal what is to be rescued: an administrator who
 *     is lost, or the secrets' key
 */
@ConfigurationProperties("kuangheng")
record Installation(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("ZH") Lang lang,
    @DefaultValue("ASK") WithoutAdministrators withoutAdministrators,
    @DefaultValue("false") boolean rescue) {
  /** What to do where nobody could let anybody in. */
  enum WithoutAdministrators {
    ASK,
    REFUSE,
    SERVE
  }
}
