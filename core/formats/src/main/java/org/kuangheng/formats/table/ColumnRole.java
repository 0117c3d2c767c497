package org.kuangheng.formats.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.Widths;

/** What a column of a vertex table (拐点坐标表) holds, told by its heading. */
public enum ColumnRole {
  UPPER("(开采)?(标高|深度)?(上限|最高|顶板?|起)(标高)?|上标高|.*(标高|深度)(上限|最高|顶|起)|.*最高(开采)?标高|top|upper.*|zmax"),
  LOWER("(开采)?(标高|深度)?(下限|最低|底板?|止)(标高)?|下标高|.*(标高|深度)(下限|最低|底|止)|.*最低(开采)?标高|bottom|lower.*|zmin"),
  ELEVATION(".*(标高|开采深度).*"),
  LONGITUDE(".*经度?.*|lon|long|lng|longitude|l"),
  LATITUDE(".*纬度?.*|lat|latitude|b"),
  NORTH(".*(纵坐标|北).*|(.*坐标)?x(坐标)?|north(ing)?|n"),
  EAST(".*(横坐标|东).*|(.*坐标)?y(坐标)?|east(ing)?|e"),
  POINT("(界址|拐)?点(号|名|序号|编号|名称)?|拐点.*|序号|顺序号?|point|no\\.?|pt|vertex"),
  RING("圈号?|环号?|ring"),
  BLOCK("块号?|(区|矿|地|分)块(号|编号|名称)?|block|part"),
  SIGN("正负号?|符号|加减|sign"),
  ID(".*(许可证|证)号.*|.*编[号码]|.*代码|id|fid|code"),
  NAME(".*名称|矿山|矿名|name"),
  AREA(".*面积.*|area.*"),
  NOTE("备注|说明|note");

  private static final int LONGEST = 24;
  private final Pattern heading;

  ColumnRole(String heading) {
    this.heading = Pattern.compile(heading);
  }

  /** The role of a heading, or {@code null} if it has none here. */
  public static @Nullable ColumnRole of(String raw) {
    if (raw.isEmpty() || raw.length() > 2 * LONGEST || startsWithNumber(raw)) {
      return null;
    }
    String text = Widths.narrow(raw).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (text.isEmpty() || text.length() > LONGEST || text.matches(".*\\d{3,}.*")) {
      return null;
    }
    ColumnRole axis = axisInBrackets(text);
    if (axis != null) {
      return axis;
    }
    String bare = text.replaceAll("[(\\[].*?[)\\]]", "").replaceAll("/(m|米)$", "");
    for (ColumnRole role : values()) {
      if (role.heading.matcher(bare).matches()) {
        return role;
      }
    }
    return null;
  }

  private static boolean startsWithNumber(String raw) {
    char first = raw.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+';
  }

  private static @Nullable ColumnRole axisInBrackets(String text) {
    if (!text.matches("[xy].*[(\\[].*[)\\]]")) {
      return null;
    }
    if (text.contains("东") || text.contains("east")) {
      return EAST;
    }
    return text.contains("北") || text.contains("north") ? NORTH : null;
  }
}
