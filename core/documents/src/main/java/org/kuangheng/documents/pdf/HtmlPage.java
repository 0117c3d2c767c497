package org.kuangheng.documents.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kuangheng.documents.font.Glyphs;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page of markup under construction, every text of which is checked for glyphs. */
final class HtmlPage {
  private final Document document;
  private final Element head;
  private final Element body;
  private final Glyphs glyphs;
  private int anchors;

  HtmlPage(Glyphs glyphs) {
    this.glyphs = glyphs;
    try {
      document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's own XML parser must exist", e);
    }
    Element html = document.createElement("html");
    document.appendChild(html);
    head = child(html, "head", "");
    body = child(html, "body", "");
  }

  Document document() {
    return document;
  }

  Element head() {
    return head;
  }

  Element body() {
    return body;
  }

  /** A new element at the end of {@code parent}; no class where it is empty. */
  Element child(Element parent, String name, String styleClass) {
    Element element = document.createElement(name);
    if (!styleClass.isEmpty()) {
      element.setAttribute("class", styleClass);
    }
    parent.appendChild(element);
    return element;
  }

  Element text(Element parent, String name, String styleClass, String text) {
    Element element = child(parent, name, styleClass);
    element.appendChild(document.createTextNode(glyphs.printable(text)));
    return element;
  }

  void meta(String name, String content) {
    Element meta = child(head, "meta", "");
    meta.setAttribute("name", name);
    meta.setAttribute("content", glyphs.printable(content));
  }

  /** A bookmark under {@code parent} that leads to the element. */
  Element bookmark(Element parent, Element target, String name) {
    String id = "b" + anchors++;
    target.setAttribute("id", id);
    Element bookmark = child(parent, "bookmark", "");
    bookmark.setAttribute("name", glyphs.printable(name));
    bookmark.setAttribute("href", "#" + id);
    return bookmark;
  }
}
