package org.kuangheng.server.consolidation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.assessment.Assessments.Assessed;

/** Where the engine's input comes from. */
interface AssessedMines {
  /** The mines that the scope of this thread shows, assessed on the day. */
  Assessed at(@Nullable String county, LocalDate asOf);

  /** The category people have decided for a mine. */
  Optional<String> decided(MineId mine);

  /** These mines and whoever comes near them, of any county, whatever the scope shows. */
  List<MineRecord> around(Set<MineId> mines, Metres within, LocalDate asOf);
}
