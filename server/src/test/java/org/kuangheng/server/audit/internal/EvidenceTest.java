package org.kuangheng.server.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Issue;
import org.kuangheng.merkle.check.EvidenceCheck;
import org.kuangheng.merkle.check.EvidenceReport;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.TlogProof;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;

class EvidenceTest {
  private static final Caller AUDITOR = caller(Role.AUDIT_ADMIN, "city", RowScope.EVERYTHING);

  private static Caller caller(Role role, String unit, RowScope scope) {
    return new Caller("u-" + role, "示例", role, unit, scope, role.permissions(), null);
  }

  private static Caller county(String code) {
    return caller(Role.COUNTY_OFFICE, "county:" + code, RowScope.ofCounty(code));
  }

  private static Trust key() {
    String first = OwnServer.bean(ServedLog.class).keys().lines().findFirst().orElseThrow();
    return Trust.in(VerifierKey.parse(first).orElseThrow());
  }

  private static void story(String mine, String county) {
    OwnServer.publish(
        RowScope.ofCounty(county),
        OwnServer.event("mine:" + mine).in(county).because("示例理由 <b>一</b>"),
        OwnServer.event("import:" + mine)
            .in(county)
            .about("mine", mine)
            .withPersonal(Map.of("name", "张示例")),
        OwnServer.event("user:" + mine));
    OwnServer.bean(Sealer.class).sealAll();
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return caller.scope().get(work);
  }

  @Test
  void aSearchShowsEachHisScopeAndPersonalDataOnlyTheAuditor() {
    story("E1", "140803");
    EntrySearch search = OwnServer.bean(EntrySearch.class);
    EntryFilter filter =
        new EntryFilter(null, "test.thing", null, null, null, "mine", "E1", null, null);
    List<RecordedEntry> audited = as(AUDITOR, () -> search.search(AUDITOR, filter, null, 10));
    assertThat(audited).hasSize(1);
    assertThat(audited.getFirst().personal()).containsEntry("name", "张示例");
    Caller own = county("140803");
    assertThat(as(own, () -> search.search(own, filter, null, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.personal()).isEmpty());
    Caller other = county("140804");
    assertThat(as(other, () -> search.search(other, filter, null, 10))).isEmpty();
    Caller department = caller(Role.DEPARTMENT, "EM", RowScope.EVERYTHING);
    EntryFilter ofUser = EntryFilter.ofCase("user:E1");
    assertThat(as(department, () -> search.search(department, ofUser, null, 10))).isEmpty();
    assertThat(as(AUDITOR, () -> search.search(AUDITOR, ofUser, null, 10))).hasSize(1);
  }

  @Test
  void pagesGoOnWhereTheLastEndedAndTheFeedRunsInOrderOfTheTree() {
    story("E2", "140805");
    story("E2", "140805");
    EntrySearch search = OwnServer.bean(EntrySearch.class);
    Caller own = county("140805");
    List<RecordedEntry> all = as(own, () -> search.search(own, EntryFilter.ALL, null, 100));
    List<RecordedEntry> second =
        as(own, () -> search.search(own, EntryFilter.ALL, all.get(0).id(), 1));
    assertThat(all).hasSize(4);
    assertThat(second.getFirst().id()).isEqualTo(all.get(1).id());
    List<RecordedEntry> feed = as(own, () -> search.after(own, -1, 100));
    assertThat(feed).extracting(RecordedEntry::position).isSorted().hasSize(4);
    Long last = feed.get(2).position();
    assertThat(last).isNotNull();
    assertThat(as(own, () -> search.after(own, last == null ? 0 : last, 100))).hasSize(1);
  }

  @Test
  void anEntryIsProvenUnderTheLatestCheckpoint() {
    story("E3", "140806");
    EntrySearch search = OwnServer.bean(EntrySearch.class);
    Proofs proofs = OwnServer.bean(Proofs.class);
    Caller own = county("140806");
    EntrySearch.Leaf leaf = as(own, () -> search.leavesAbout(own, "mine", "E3", 10)).getFirst();
    Long position = leaf.position();
    assertThat(position).isNotNull();
    TlogProof proof =
        as(
            own,
            () -> proofs.of(position == null ? -1 : position, proofs.checkpoint().orElseThrow()));
    assertThat(proof.verifies(leaf.bytes())).isTrue();
    assertThat(key().key().standing(proof.checkpoint())).isEqualTo(VerifierKey.Standing.VALID);
  }

  @Test
  void aBundleVerifiesOfflineAndShowsNoMarkupOrPersonalDataToACounty() throws IOException {
    story("E4", "140807");
    EvidenceExport export = OwnServer.bean(EvidenceExport.class);
    Caller own = county("140807");
    Files files = new Files(as(own, () -> export.zip(own, "mine", "E4")).orElseThrow());
    EvidenceReport report = EvidenceCheck.of(files, key());
    assertThat(report.issues()).filteredOn(Issue::blocks).isEmpty();
    assertThat(report.entries()).isEqualTo(2);
    assertThat(report.openings()).isEqualTo(1);
    String page = new String(files.read("index.zh.html").orElseThrow(), StandardCharsets.UTF_8);
    assertThat(page).contains("示例理由 &lt;b&gt;一").doesNotContain("<b>");
    String openings =
        new String(files.read("openings.jsonl").orElseThrow(), StandardCharsets.UTF_8);
    assertThat(openings).contains("示例理由").doesNotContain("张示例");
    Caller other = county("140808");
    assertThat(as(other, () -> export.zip(other, "mine", "E4"))).isEmpty();
    assertThat(as(own, () -> export.zip(own, "mine", "none"))).isEmpty();
  }

  @Test
  void theCheckOfTheWholeRecordHoldsAndIsKept() {
    story("E5", "140809");
    Verification verification = OwnServer.bean(Verification.class);
    Verification.Outcome outcome = as(AUDITOR, () -> verification.run(AUDITOR));
    assertThat(outcome.findings().toString()).doesNotContain("BLOCKING");
    assertThat(outcome.holds()).isTrue();
    assertThat(outcome.size()).isPositive();
    assertThat(as(AUDITOR, verification::latest).getFirst().size()).isEqualTo(outcome.size());
  }

  /** A zip's files in memory. */
  private static final class Files implements LogFiles {
    private final NavigableMap<String, byte[]> files = new TreeMap<>();

    Files(byte[] bytes) throws IOException {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }

    @Override
    public List<String> names() {
      return List.copyOf(Set.copyOf(files.keySet()));
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path));
    }
  }
}
