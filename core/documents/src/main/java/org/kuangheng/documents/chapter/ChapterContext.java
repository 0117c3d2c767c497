package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.policy.Pack;

/**
 * What every chapter writes from: the county's part of the record and the numbers of its annexes.
 */
public record ChapterContext(CountyView view, List<String> annexes) {
  public ChapterContext {
    annexes = List.copyOf(annexes);
  }

  Wording wording() {
    return view.wording();
  }

  Pack pack() {
    return view.pack();
  }

  String say(String key, Object... values) {
    return wording().say(key, values);
  }

  Block.Paragraph paragraph(String key, Object... values) {
    return new Block.Paragraph(say(key, values));
  }

  String of(LocalizedText text) {
    return wording().of(text);
  }

  /** 附件5, or just 附件 where the pack's plan has no such table. */
  String annex(String table) {
    int index = annexes.indexOf(table);
    return index < 0 ? say("annex.word") : say("annex.ref", "number", index + 1);
  }

  String mineral(Mineral mineral) {
    return wording().mineral(mineral);
  }

  /** A unit of measure as the language writes it. */
  String unitOf(String unit) {
    return wording().word("measure", unit);
  }

  /** The fields the plan must hold for the mine, each with its value or an explicit blank. */
  String requiredFields(MineView mine, Pack.Category category) {
    return requiredFields(mine, pack().requiredFields().getOrDefault(category.code(), List.of()));
  }

  String requiredFields(MineView mine, List<Pack.RequiredField> required) {
    List<String> fields = new ArrayList<>();
    for (Pack.RequiredField field : required) {
      String value =
          view.stated(mine.mine(), field.label().zh()).orElseGet(() -> wording().toFill());
      fields.add(say("field", "label", of(field.label()), "value", value));
    }
    return fields.isEmpty() ? "" : String.join(say("clause.separator"), fields) + say("stop");
  }

  /** The document and clause as official prose cites them. */
  String cite(String clause) {
    return say("clause.cite", "document", pack().documentNumber(), "clause", clause);
  }

  String units(List<String> codes) {
    return wording().list(codes.stream().map(this::unit).toList());
  }

  private String unit(String code) {
    return pack().departments().stream()
        .filter(department -> department.code().equals(code))
        .findFirst()
        .map(department -> of(department.name()))
        .orElseGet(() -> wording().word("unit", code));
  }
}
