package daybench.datasets.sources.wikipedia;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses the XML of one page. No document type, no entities but XML's own. For one thread. */
final class PageParser {
  private static final List<String> COUNTED_ENTITIES =
      List.of(
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit");

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PageParser() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    for (String limit : COUNTED_ENTITIES) {
      factory.setProperty(limit, "0"); // they count &lt; and the like; there are no others
    }
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("a dump has no external entities");
        });
  }

  /**
   * The page.
   *
   * @throws XMLStreamException if it is malformed
   */
  Page parse(byte[] xml) throws XMLStreamException {
    XMLStreamReader reader =
        factory.createXMLStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8.name());
    try {
      return page(reader);
    } finally {
      reader.close();
    }
  }

  private static Page page(XMLStreamReader reader) throws XMLStreamException {
    String id = "";
    String title = "";
    String namespace = "0";
    String model = "wikitext";
    String text = "";
    boolean redirect = false;
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String element = reader.getLocalName();
        String value = null;
        boolean ofPage = depth == 2 && !element.equals("revision");
        boolean ofRevision = depth == 3 && (element.equals("text") || element.equals("model"));
        if (ofPage || ofRevision) {
          value = reader.getElementText(); // goes to the end tag
          depth--;
        }
        if (value == null) {
          continue;
        }
        switch (element) {
          case "id" -> id = value.strip();
          case "title" -> title = value.strip();
          case "ns" -> namespace = value.strip();
          case "redirect" -> redirect = true;
          case "model" -> model = value.strip();
          case "text" -> text = value;
          default -> {}
        }
      }
    }
    try {
      return new Page(id, title, Integer.parseInt(namespace), redirect, model, text);
    } catch (NumberFormatException e) {
      throw new XMLStreamException("a namespace that is no number", e);
    }
  }
}
