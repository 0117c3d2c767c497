package org.kuangheng.server.registry.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kuangheng.server.audit.evidence.EvidenceFile;
import org.kuangheng.server.audit.evidence.EvidenceSource;
import org.kuangheng.server.registry.EvidenceFiles;
import org.kuangheng.server.registry.EvidenceFiles.Evidence;
import org.kuangheng.server.registry.EvidenceFiles.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the papers of a mine that stand to its evidence bundle (佐证材料入证据包), each content once, the
 * latest first. What is too much for one bundle is named in a list instead.
 */
@Component
class PapersAsEvidence implements EvidenceSource {
  private static final int MOST_FILES = 200;
  private static final long MOST_BYTES = 64L << 20;

  private final EvidenceFiles files;

  PapersAsEvidence(EvidenceFiles files) {
    this.files = files;
  }

  @Override
  @Transactional(readOnly = true)
  public List<EvidenceFile> about(String kind, String id) {
    return kind.equals("mine") ? ofMine(id) : List.of();
  }

  private List<EvidenceFile> ofMine(String mine) {
    List<EvidenceFile> given = new ArrayList<>();
    StringBuilder leftOut = new StringBuilder();
    Set<String> seen = new HashSet<>();
    long bytes = 0;
    for (Evidence paper : standing(mine)) {
      if (!seen.add(paper.sha256())) {
        continue;
      }
      if (given.size() < MOST_FILES && bytes + paper.size() <= MOST_BYTES) {
        bytes += paper.size();
        given.add(file(paper.id() + "-" + paper.name(), content(paper)));
      } else {
        leftOut.append("%s  %s  %s\n".formatted(paper.sha256(), paper.id(), paper.name()));
      }
    }
    if (!leftOut.isEmpty()) {
      String head = "太大未收入，按摘要单独核对。 Too much for this bundle; check by digest.\n";
      given.add(file("left-out.txt", (head + leftOut).getBytes(StandardCharsets.UTF_8)));
    }
    return given;
  }

  private List<Evidence> standing(String mine) {
    Wanted wanted = new Wanted(mine, null, null, null);
    return files.list(wanted, null, 10 * MOST_FILES).items().stream()
        .filter(paper -> paper.withdrawnAt() == null)
        .toList();
  }

  private byte[] content(Evidence paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(paper.size()));
    files.copy(paper, out);
    return out.toByteArray();
  }

  private static EvidenceFile file(String name, byte[] content) {
    return new EvidenceFile(EvidenceFile.Kind.DOCUMENT, name, content);
  }
}
