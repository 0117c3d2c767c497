package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;

class PackCheckTest {
  @TempDir Path folder;

  @Test
  void aSoundPackPassesWithItsOverlapNoted() {
    PackCheck.Report report = PackCheck.check(PackFiles.minimal().writeTo(folder));
    assertThat(report.issues()).filteredOn(Issue::blocks).isEmpty();
    for (Issue issue : report.issues()) {
      System.out.println(issue.what(Lang.EN) + issue.remedy(Lang.ZH));
    }
    System.out.println(report);
  }
}
