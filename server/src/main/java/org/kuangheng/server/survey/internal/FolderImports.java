package org.kuangheng.server.survey.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportFile.Purpose;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.Imports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a survey folder the way the screen would, in one go. */
@Component
class FolderImports implements Imports {
  private final ImportCases cases;
  private final ImportReview review;
  private final ImportApplication application;
  private final PreviewWork work;

  FolderImports(
      ImportCases cases, ImportReview review, ImportApplication application, PreviewWork work) {
    this.cases = cases;
    this.review = review;
    this.application = application;
    this.work = work;
  }

  @Override
  public String load(Caller caller, Path folder, LocalDate validFrom, String ground) {
    try {
      return caller.scope().call(() -> loadInScope(caller, folder, validFrom, ground));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The folder could not be loaded", e);
    }
  }

  private String loadInScope(Caller caller, Path folder, LocalDate validFrom, String ground) {
    byte[] zip = zip(folder);
    ImportCases.Incoming file =
        new ImportCases.Incoming("survey.zip", () -> new ByteArrayInputStream(zip));
    ImportCase it =
        cases.receive(
            caller, new ImportCases.Handing(List.of(file), Purpose.SURVEY, null, validFrom));
    work.preview(caller, it.id(), Progress.SILENT);
    TransactionTemplate transactions = application.around().transactions();
    List<String> warnings =
        Objects.requireNonNull(
            transactions.execute(
                status ->
                    application.allIssues(it.id()).stream()
                        .filter(issue -> issue.severity() == Severity.WARNING)
                        .map(ImportIssue::code)
                        .distinct()
                        .toList()));
    for (String code : warnings) {
      review.override(caller, it.id(), "*", new ImportReview.Passing(code, null, ground));
    }
    cases.apply(caller, it.id(), "*", new ImportOrder(validFrom, true, ground));
    return it.id();
  }

  private static byte[] zip(Path folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
