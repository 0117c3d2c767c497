package org.kuangheng.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/**
 * A fact of the pack's catalogue (事实定义): what may be known of a mine, and who may say so.
 *
 * @param id camelCase; also the DMN input's name
 * @param kind the kind of its values
 * @param unit unit of an amount as the field writes it, e.g. 万吨/年; {@code null} otherwise
 * @param words the allowed words of a {@link Kind#WORD}
 * @param computed the engine computes it from titles, reserves and geometry; nobody asserts it
 * @param assertedBy units that may assert it
 * @param question the question put to them
 * @param evidence what proves it
 */
public record FactDefinition(
    String id,
    LocalizedText label,
    Kind kind,
    @Nullable String unit,
    List<String> words,
    boolean computed,
    List<String> assertedBy,
    LocalizedText question,
    LocalizedText evidence) {
  public enum Kind {
    YES_NO,
    AMOUNT,
    WORD,
    DAY
  }
}
