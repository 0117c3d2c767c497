package org.kuangheng.server.plan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kuangheng.documents.CountyPlanWriter;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.plan.PlanVersions.Paper;
import org.kuangheng.server.plan.internal.VersionTable.Made;

/** Makes a plan's documents in a folder of their own, which is gone afterwards. */
final class PlanPapers {
  private PlanPapers() {}

  static List<Made> make(Compilation compilation, Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("kuangheng-plan");
    try {
      CountyPlanWriter.Written written =
          CountyPlanWriter.produce(
              compilation.input(), new CountyCode(compilation.plan().county()), folder, progress);
      List<Made> made = new ArrayList<>();
      for (Path file : written.files()) {
        made.add(read(file, compilation));
      }
      return made;
    } finally {
      delete(folder);
    }
  }

  private static Made read(Path file, Compilation compilation) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = String.valueOf(file.getFileName());
    boolean draft = compilation.input().written().approvedOn() == null;
    return new Made(
        new Paper(
            compilation.plan().number(),
            name,
            mediaType(name),
            Sha256.of(content).hex(),
            content.length,
            draft),
        content);
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> "application/pdf";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/octet-stream";
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
