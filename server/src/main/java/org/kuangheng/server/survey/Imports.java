package org.kuangheng.server.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import org.kuangheng.server.identity.Caller;

/**
 * Imports of survey files (导入), for those who load whole folders without a person before a screen.
 */
public interface Imports {
  /**
   * Reads a survey folder, overrides its warnings with the ground and applies it in one
   * transaction. Refuses like the screen would.
   *
   * @return the import's id
   */
  String load(Caller caller, Path folder, LocalDate validFrom, String ground);
}
