package org.kuangheng.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small DMN models: inputs by type, and decisions as literal expressions or raw tables. */
public final class DmnText {
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<String, Decision> decisions = new LinkedHashMap<>();

  private record Decision(String type, List<String> requires, String logic) {}

  public DmnText input(String name, String type) {
    inputs.put(name, type);
    return this;
  }

  public DmnText decision(String name, String type, List<String> requires, String expression) {
    String logic =
        "<literalExpression><text><![CDATA[" + expression + "]]></text></literalExpression>";
    return rawDecision(name, type, requires, logic);
  }

  public DmnText rawDecision(String name, String type, List<String> requires, String logic) {
    decisions.put(name, new Decision(type, requires, logic));
    return this;
  }

  public String xml() {
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                id="m" name="test" namespace="https://example.org/test">
            """);
    inputs.forEach(
        (name, type) ->
            out.append(
                "<inputData id=\"i_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>\n"
                    .formatted(name, name, name, type)));
    decisions.forEach((name, decision) -> out.append(xml(name, decision)));
    return out.append("</definitions>\n").toString();
  }

  private String xml(String name, Decision decision) {
    StringBuilder requirements = new StringBuilder();
    for (String required : decision.requires()) {
      String element = inputs.containsKey(required) ? "requiredInput" : "requiredDecision";
      String id = (inputs.containsKey(required) ? "i_" : "d_") + required;
      requirements.append(
          "<informationRequirement id=\"r_%s_%s\"><%s href=\"#%s\"/></informationRequirement>\n"
              .formatted(name, required, element, id));
    }
    return "<decision id=\"d_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/>\n%s%s</decision>\n"
        .formatted(name, name, name, decision.type(), requirements, decision.logic());
  }
}
