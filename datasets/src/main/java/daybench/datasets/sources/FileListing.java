package daybench.datasets.sources;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists a file, or a folder with everything below it. Symbolic links are followed, but no folder is
 * entered twice, so that links in a circle end. Names that begin with a dot are not read.
 */
public final class FileListing {
  private record Pending(Path path, String name) {}

  private final List<ListedFile> files = new ArrayList<>();
  private final Set<Path> entered = new HashSet<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  private FileListing() {}

  /**
   * Lists what is at a path, in the order of the names.
   *
   * @throws UserException if there is nothing, or the folder holds no file or can't be listed
   */
  public static List<ListedFile> of(Path root) {
    if (!Files.exists(root)) {
      throw new UserException("There is no file or folder " + root + ".");
    }
    FileListing listing = new FileListing();
    if (Files.isDirectory(root)) {
      listing.enter(root, "");
      if (listing.pending.isEmpty() && listing.files.isEmpty()) {
        throw new UserException("The folder " + root + " is empty.");
      }
      listing.drain();
    } else {
      Path name = root.getFileName();
      listing.visit(new Pending(root, name == null ? root.toString() : name.toString()));
    }
    if (listing.files.stream().allMatch(file -> file.issue() != null)) {
      throw new UserException("There is no readable file in " + root + ".");
    }
    return listing.files;
  }

  private void drain() {
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      Path name = next.path().getFileName();
      if (name != null && name.toString().startsWith(".")) {
        add(next, 0, SourceIssue.HIDDEN);
      } else {
        visit(next);
      }
    }
  }

  private void visit(Pending found) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(found.path(), BasicFileAttributes.class);
    } catch (IOException e) {
      boolean link = Files.isSymbolicLink(found.path());
      boolean there = Files.exists(found.path(), LinkOption.NOFOLLOW_LINKS);
      add(
          found,
          0,
          link
              ? SourceIssue.BROKEN_LINK
              : there ? SourceIssue.UNREADABLE_FILE : SourceIssue.MISSING_FILE);
      return;
    }
    if (attributes.isDirectory()) {
      enter(found.path(), found.name() + "/");
    } else if (attributes.isRegularFile()) {
      files.add(new ListedFile(found.path(), found.name(), attributes.size(), null));
    } else {
      add(found, 0, SourceIssue.NOT_A_FILE);
    }
  }

  /** Puts a folder's content, sorted, before all that still waits: a walk in depth. */
  private void enter(Path folder, String prefix) {
    Pending self = new Pending(folder, prefix.isEmpty() ? folder.toString() : prefix);
    List<Pending> content = new ArrayList<>();
    try {
      if (!entered.add(folder.toRealPath())) {
        add(self, 0, SourceIssue.FOLDER_SEEN_BEFORE);
        return;
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          content.add(new Pending(entry, prefix + entry.getFileName()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      add(self, 0, SourceIssue.UNREADABLE_FOLDER);
      return;
    }
    content.sort(Comparator.comparing(Pending::name));
    Collections.reverse(content);
    content.forEach(pending::push);
  }

  private void add(Pending found, long bytes, SourceIssue issue) {
    files.add(new ListedFile(found.path(), found.name(), bytes, issue));
  }
}
