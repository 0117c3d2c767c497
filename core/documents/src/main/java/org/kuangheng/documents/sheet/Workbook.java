package org.kuangheng.documents.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.output.StableZip;
import org.kuangheng.documents.wording.Wording;

/** A workbook of tables (附表工作簿), one sheet each, ready to print on A4 on its side. */
public final class Workbook {
  private Workbook() {}

  /** The tables with the line that names their snapshot, and the day that dates the file. */
  public record Content(
      String title, List<Sheet> sheets, String provenance, LocalDate asOf, Wording wording) {
    public Content {
      sheets = List.copyOf(sheets);
    }
  }

  /** One table under its tab's name. */
  public record Sheet(String tab, GridTable table) {}

  public static byte[] render(Content content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellLooks looks = new CellLooks(workbook);
      Set<String> taken = new HashSet<>();
      for (Sheet sheet : content.sheets()) {
        String tab = free(sheet.tab(), taken);
        new SheetWriter(workbook.createSheet(tab), looks, content).write(sheet.table());
      }
      metadata(workbook, content);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return StableZip.rewrite(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not build a workbook in memory", e);
    }
  }

  /** A name Excel takes in a print area too, unlike any taken before. */
  private static String free(String wanted, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(wanted.replaceAll("[,'!;]", ""));
    String name = safe;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = "_" + i;
      name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
    }
    return name;
  }

  private static void metadata(XSSFWorkbook workbook, Content content) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Date day = Date.from(content.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    core.setTitle(content.title());
    core.setDescription(content.provenance());
  }
}
