package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a tree of maps, lists, text, numbers and booleans, with its path. */
record TreeNode(String path, @Nullable Object value) {
  private static final int SHOWN = 60;

  TreeNode field(String name) throws UnreadableTree {
    if (value instanceof Map<?, ?> map) {
      return new TreeNode(path + "." + name, map.get(name));
    }
    throw unreadable("an object");
  }

  List<TreeNode> items() throws UnreadableTree {
    if (!(value instanceof List<?> list)) {
      throw unreadable("a list");
    }
    List<TreeNode> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(new TreeNode(path + "[" + i + "]", list.get(i)));
    }
    return items;
  }

  Map<String, TreeNode> entries() throws UnreadableTree {
    if (!(value instanceof Map<?, ?> map)) {
      throw unreadable("an object");
    }
    Map<String, TreeNode> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      entries.put(key, new TreeNode(path + "." + key, entry.getValue()));
    }
    return entries;
  }

  String text() throws UnreadableTree {
    if (value instanceof String text) {
      return text;
    }
    throw unreadable("text");
  }

  boolean yesNo() throws UnreadableTree {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw unreadable("true or false");
  }

  BigDecimal number() throws UnreadableTree {
    if (value instanceof Number number) {
      try {
        return new BigDecimal(number.toString());
      } catch (NumberFormatException _) {
        throw unreadable("a finite number");
      }
    }
    throw unreadable("a number");
  }

  UnreadableTree unreadable(String wanted) {
    String found = String.valueOf(value);
    String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    return new UnreadableTree(path, shown, wanted);
  }
}
