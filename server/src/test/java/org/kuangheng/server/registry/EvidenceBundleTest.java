package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.check.EvidenceCheck;
import org.kuangheng.merkle.check.EvidenceReport;
import org.kuangheng.merkle.check.FolderFiles;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** One file proves several things, and comes into the bundle of each with its proof. */
final class EvidenceBundleTest {
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%bundle\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;

  private static ApiClient county() {
    return ApiClient.asCounty(RunningServer.shared(), "140821");
  }

  private static String uploaded(String mine) {
    RegistryApiTest.registered(mine);
    return county()
        .upload("/api/evidence", "勘查报告.pdf", PDF, Map.of("mine", mine))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void oneFileIsAttachedToSeveralThingsAndKeptOnce() {
    String first = uploaded("T-S-E1");
    RegistryApiTest.registered("T-S-E2");
    String again = "/api/evidence/" + first + "/attachments";
    Map<String, Object> title =
        Map.of("mine", "T-S-E1", "aboutKind", "TITLE", "about", "C1", "title", "许可证");
    var ofTitle = county().post(again, title).expect(201).json();
    var ofOther = county().post(again, Map.of("mine", "T-S-E2")).expect(201).json();
    assertThat(ofTitle.path("sha256").asString()).isEqualTo(Sha256.of(PDF).hex());
    assertThat(county().post(again, title).expect(409).code()).isEqualTo("EVIDENCE_ATTACHED");
    assertThat(ids("?mine=T-S-E1&aboutKind=TITLE")).as("an unknown filter is no filter").hasSize(2);
    assertThat(ids("?mine=T-S-E1&kind=TITLE&about=C1"))
        .containsExactly(ofTitle.path("id").asString());
    assertThat(ids("?sha256=" + Sha256.of(PDF).hex()))
        .contains(first, ofTitle.path("id").asString(), ofOther.path("id").asString());

    county().post("/api/evidence/" + first + "/withdrawal", Map.of("ground", "传错")).expect(200);
    county().post(again, Map.of("mine", "T-S-E2")).expect(410);
    String other = "/api/evidence/" + ofOther.path("id").asString();
    assertThat(county().get(other + "/content").expect(200).text())
        .isEqualTo(new String(PDF, StandardCharsets.UTF_8));
    ApiClient neighbour = ApiClient.asCounty(RunningServer.shared(), "140822");
    neighbour.post(other + "/attachments", Map.of("mine", "T-S-E2")).expect(404);
  }

  @Test
  void aMinesBundleHoldsItsPapersAndAChangedByteIsRefused() throws Exception {
    String id = uploaded("T-S-E3");
    Path bundle = bundleWith("T-S-E3", id);
    Path paper = paper(bundle);
    assertThat(Files.readAllBytes(paper)).isEqualTo(PDF);
    EvidenceReport report = check(bundle);
    assertThat(report.issues()).filteredOn(Issue::blocks).isEmpty();

    byte[] changed = PDF.clone();
    changed[20] ^= 1;
    Files.write(paper, changed);
    assertThat(check(bundle).issues())
        .filteredOn(Issue::blocks)
        .extracting(issue -> issue.code().name())
        .contains("LISTED_FILE_DIFFERS");
    Path manifest = bundle.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace(Sha256.of(PDF).hex(), Sha256.of(changed).hex()));
    assertThat(check(bundle).issues())
        .as("not even with a manifest to fit")
        .filteredOn(Issue::blocks)
        .extracting(issue -> issue.code().name())
        .contains("NOT_ANCHORED");

    county().post("/api/evidence/" + id + "/withdrawal", Map.of("ground", "传错")).expect(200);
    assertThat(names(download("T-S-E3"))).noneMatch(name -> name.contains(id));
  }

  private static List<String> ids(String query) {
    return county().get("/api/evidence" + query).expect(200).json().path("items").values().stream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** Entries are sealed within a second or so. */
  private Path bundleWith(String mine, String evidence) throws Exception {
    for (int i = 0; i < 100; i++) {
      byte[] zip = download(mine);
      if (names(zip).stream().anyMatch(name -> name.startsWith("documents/" + evidence))) {
        return unpacked(zip);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("No bundle of " + mine + " holds " + evidence);
  }

  private static byte[] download(String mine) throws Exception {
    ApiClient county = county();
    HttpResponse<byte[]> answer =
        county
            .http()
            .send(
                county.request("/api/mines/" + mine + "/bundle").GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
    return answer.statusCode() == 200 ? answer.body() : new byte[0];
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new java.util.ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private Path unpacked(byte[] zip) throws IOException {
    Path target = folder.resolve("bundle");
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = target.resolve(entry.getName());
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, in.readAllBytes());
      }
    }
    return target;
  }

  private static Path paper(Path bundle) throws IOException {
    try (Stream<Path> documents = Files.list(bundle.resolve("documents"))) {
      return documents.findFirst().orElseThrow();
    }
  }

  private static EvidenceReport check(Path bundle) {
    String key = county().get("/log/key").expect(200).text().lines().findFirst().orElseThrow();
    return EvidenceCheck.of(
        new FolderFiles(bundle), Trust.in(VerifierKey.parse(key).orElseThrow()));
  }
}
