package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands in a DMN model, found without compiling it.
 *
 * @param inputs type reference by name of the input data
 * @param decisions line by name of the decision
 * @param expressions every FEEL text
 */
record DmnModelFile(
    String name,
    String xml,
    Map<String, String> inputs,
    Map<String, Integer> decisions,
    List<Expression> expressions) {

  /** A FEEL text (表达式) with the decision it stands in and its line. */
  record Expression(String decision, String text, int line) {
    /**
     * The text with the contents of its string literals blanked, so that words in them are safe.
     */
    String code() {
      return text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"").replaceAll("//[^\n]*", "");
    }

    /** The string literals, without their quotes. */
    List<String> words() {
      List<String> words = new ArrayList<>();
      var matcher = java.util.regex.Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(text);
      while (matcher.find()) {
        words.add(matcher.group(1));
      }
      return words;
    }
  }
}
