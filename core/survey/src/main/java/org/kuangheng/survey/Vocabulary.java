package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.facts.Title.LicensingLevel;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.MiningMethod;

/** The words the field uses for kinds of papers, levels, methods and states (用词对照). */
final class Vocabulary {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("采矿许可证", Kind.MINING_LICENCE),
          Map.entry("采矿证", Kind.MINING_LICENCE),
          Map.entry("采矿权", Kind.MINING_LICENCE),
          Map.entry("探矿许可证", Kind.EXPLORATION_LICENCE),
          Map.entry("勘查许可证", Kind.EXPLORATION_LICENCE),
          Map.entry("矿产资源勘查许可证", Kind.EXPLORATION_LICENCE),
          Map.entry("探矿证", Kind.EXPLORATION_LICENCE),
          Map.entry("探矿权", Kind.EXPLORATION_LICENCE),
          Map.entry("划定矿区范围批复", Kind.DELIMITATION_APPROVAL),
          Map.entry("划定矿区范围", Kind.DELIMITATION_APPROVAL),
          Map.entry("不予行政许可决定书", Kind.REFUSAL_DECISION),
          Map.entry("不予许可决定书", Kind.REFUSAL_DECISION),
          Map.entry("不予受理决定书", Kind.NON_ACCEPTANCE_DECISION),
          Map.entry("不予受理通知书", Kind.NON_ACCEPTANCE_DECISION),
          Map.entry("出让合同", Kind.GRANT_CONTRACT),
          Map.entry("采矿权出让合同", Kind.GRANT_CONTRACT),
          Map.entry("成交确认书", Kind.TRANSACTION_CONFIRMATION),
          Map.entry("安全生产许可证", Kind.SAFETY_LICENCE),
          Map.entry("安全许可证", Kind.SAFETY_LICENCE),
          Map.entry("县级认定", Kind.COUNTY_ACT),
          Map.entry("县级认定意见", Kind.COUNTY_ACT),
          Map.entry("县政府认定", Kind.COUNTY_ACT),
          Map.entry("县级政府认定", Kind.COUNTY_ACT));

  private static final Map<String, LicensingLevel> LEVELS =
      Map.ofEntries(
          Map.entry("部", LicensingLevel.MINISTRY),
          Map.entry("部级", LicensingLevel.MINISTRY),
          Map.entry("自然资源部", LicensingLevel.MINISTRY),
          Map.entry("省", LicensingLevel.PROVINCE),
          Map.entry("省级", LicensingLevel.PROVINCE),
          Map.entry("市", LicensingLevel.CITY),
          Map.entry("市级", LicensingLevel.CITY),
          Map.entry("县", LicensingLevel.COUNTY),
          Map.entry("县级", LicensingLevel.COUNTY));

  private static final Map<String, MiningMethod> METHODS =
      Map.ofEntries(
          Map.entry("露天", MiningMethod.OPEN_PIT),
          Map.entry("露天开采", MiningMethod.OPEN_PIT),
          Map.entry("露采", MiningMethod.OPEN_PIT),
          Map.entry("地下", MiningMethod.UNDERGROUND),
          Map.entry("地下开采", MiningMethod.UNDERGROUND),
          Map.entry("井工", MiningMethod.UNDERGROUND),
          Map.entry("坑采", MiningMethod.UNDERGROUND),
          Map.entry("硐采", MiningMethod.UNDERGROUND),
          Map.entry("露天/地下", MiningMethod.COMBINED),
          Map.entry("露天地下", MiningMethod.COMBINED),
          Map.entry("露天+地下", MiningMethod.COMBINED),
          Map.entry("露天、地下", MiningMethod.COMBINED),
          Map.entry("露天转地下", MiningMethod.COMBINED),
          Map.entry("露天/地下开采", MiningMethod.COMBINED),
          Map.entry("露天/地下联合开采", MiningMethod.COMBINED),
          Map.entry("联合开采", MiningMethod.COMBINED));

  private static final Map<String, OperatingState> STATES =
      Map.ofEntries(
          Map.entry("生产", OperatingState.PRODUCING),
          Map.entry("正常生产", OperatingState.PRODUCING),
          Map.entry("在产", OperatingState.PRODUCING),
          Map.entry("停产", OperatingState.STOPPED),
          Map.entry("停产整顿", OperatingState.STOPPED),
          Map.entry("长期停产", OperatingState.STOPPED),
          Map.entry("停工", OperatingState.STOPPED),
          Map.entry("在建", OperatingState.BUILDING),
          Map.entry("基建", OperatingState.BUILDING),
          Map.entry("改扩建", OperatingState.BUILDING),
          Map.entry("筹建", OperatingState.PREPARING),
          Map.entry("拟建", OperatingState.PREPARING));

  private static final Map<String, VerificationState> VERIFICATIONS =
      Map.ofEntries(
          Map.entry("", VerificationState.REPORTED),
          Map.entry("填报", VerificationState.REPORTED),
          Map.entry("上报", VerificationState.REPORTED),
          Map.entry("未核实", VerificationState.REPORTED),
          Map.entry("已核实", VerificationState.VERIFIED),
          Map.entry("核实", VerificationState.VERIFIED),
          Map.entry("属实", VerificationState.VERIFIED),
          Map.entry("有争议", VerificationState.DISPUTED),
          Map.entry("争议", VerificationState.DISPUTED),
          Map.entry("有异议", VerificationState.DISPUTED));

  private Vocabulary() {}

  static Optional<Title.Kind> kind(String text) {
    return find(KINDS, text, Kind.class);
  }

  static Optional<LicensingLevel> level(String text) {
    return find(LEVELS, text, LicensingLevel.class);
  }

  static Optional<MiningMethod> method(String text) {
    return find(METHODS, text, MiningMethod.class);
  }

  static Optional<OperatingState> state(String text) {
    return find(STATES, text, OperatingState.class);
  }

  static Optional<VerificationState> verification(String text) {
    return find(VERIFICATIONS, text, VerificationState.class);
  }

  /** The parts of a list written with 、 , / ; or spaces. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : Texts.plain(text).split("[、,/;\\s]+")) {
      if (!Texts.isUnknown(part) && !part.equals("无")) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static <E extends Enum<E>> Optional<E> find(
      Map<String, E> words, String text, Class<E> type) {
    String key = Texts.key(text);
    E word = words.get(key);
    if (word != null) {
      return Optional.of(word);
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(key)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
