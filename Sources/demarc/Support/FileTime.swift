import Glibc

/// A moment of the clock that the kernel stamps files with.
struct FileTime: Comparable {
  private let seconds: Int
  private let nanoseconds: Int

  private init(_ time: timespec) {
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
  }

  /// Now, in the coarse steps in which files are stamped.
  static func now() -> FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return FileTime(time)
  }

  /// When the file at a path was last written, renamed or given other rights, which nobody can set
  /// back; nil where there is none.
  static func changed(_ path: String) -> FileTime? {
    var info = stat()
    return stat(path, &info) == 0 ? FileTime(info.st_ctim) : nil
  }

  static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
