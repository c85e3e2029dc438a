/// The events in the windows of groups.
struct CorrelationEvents: Sendable {
  var pool = BlockPool()
  var windows: [CorrelationWindow] = []
  /// How many events of a group keep their marks.
  let marksMax: Int
  /// How many counts of events by instant a group has at most.
  let runsMax: Int

  /// Adds an event at the end.
  mutating func append(_ event: Timed, to group: inout CorrelationGroup) {
    let before = group.count
    group.count &+= before == UInt32.max ? 0 : 1
    guard before > 0 else {
      (group.firstMs, group.first) = (event.timeMs, event.payload)
      (group.lastMs, group.lastMark) = (event.timeMs, event.payload)
      group.beginsWithRun = false
      return
    }
    if before > 1 {
      pool.append(Timed(timeMs: group.lastMs, payload: group.lastMark), to: &group.between)
    }
    (group.lastMs, group.lastMark) = (event.timeMs, event.payload)
    if group.beginsWithRun {
      if let oldest = pool.popFirst(&group.between) { addRun(oldest.timeMs, to: &group) }
    } else if Int(group.count) > marksMax {
      group.beginsWithRun = true
      group.first = 1
    }
  }

  /// Whether another event needs a window for its counts.
  func needsWindow(_ group: CorrelationGroup) -> Bool {
    group.beginsWithRun && group.window == BlockPool.none
  }

  private mutating func addRun(_ timeMs: Int64, to group: inout CorrelationGroup) {
    let index = Int(group.window)
    if let last = pool.last(windows[index].runs) {
      if last.timeMs == timeMs {
        pool.setLast(last.payload &+ 1, of: windows[index].runs)
        return
      }
    } else if (windows[index].heldMs ?? group.firstMs) == timeMs {
      group.first &+= 1
      return
    }
    pool.append(Timed(timeMs: timeMs, payload: 1), to: &windows[index].runs)
    windows[index].runCount += 1
    guard windows[index].runCount >= runsMax,
      let next = pool.popFirst(&windows[index].runs)
    else { return }
    // The two oldest become one at the later of them: nothing is lost, it only leaves a little
    // late.
    windows[index].runCount -= 1
    windows[index].heldMs = next.timeMs
    group.first &+= next.payload
  }

  /// Takes out what lies before an instant.
  mutating func expel(_ group: inout CorrelationGroup, before cutoff: Int64) {
    if group.window != BlockPool.none, let heldMs = windows[Int(group.window)].heldMs {
      group.firstMs = heldMs
      windows[Int(group.window)].heldMs = nil
    }
    while group.count > 0, group.firstMs < cutoff {
      let gone = group.beginsWithRun ? UInt32(clamping: group.first) : 1
      let isLast = !group.beginsWithRun && group.between.isEmpty && group.count <= 1
      group.count -= min(group.count, gone)
      if isLast { return }
      group.count = max(1, group.count)
      if group.beginsWithRun, let next = popRun(of: group) {
        (group.firstMs, group.first) = (next.timeMs, next.payload)
        continue
      }
      group.beginsWithRun = false
      let next = pool.popFirst(&group.between)
      (group.firstMs, group.first) = (next?.timeMs ?? group.lastMs, next?.payload ?? group.lastMark)
    }
  }

  private mutating func popRun(of group: CorrelationGroup) -> Timed? {
    guard group.window != BlockPool.none else { return nil }
    let run = pool.popFirst(&windows[Int(group.window)].runs)
    if run != nil { windows[Int(group.window)].runCount -= 1 }
    return run
  }

  /// Reads ahead what an event of the group will read; of no meaning.
  func warmth(_ group: CorrelationGroup) -> UInt64 {
    UInt64(group.count) &+ pool.warmth(group.between) &+ pool.warmth(group.values)
  }

  /// Reads ahead what an event of the group will read in its window; of no meaning.
  func windowWarmth(_ group: CorrelationGroup) -> UInt64 {
    group.window == BlockPool.none ? 0 : pool.warmth(windows[Int(group.window)].runs)
  }

  /// The last marks, oldest first.
  func references(of group: CorrelationGroup, max: Int) -> [UInt64] {
    var marks: [UInt64] = group.count > 1 && !group.beginsWithRun ? [group.first] : []
    marks += pool.payloads(group.between)
    marks.append(group.lastMark)
    return Array(marks.suffix(max))
  }

  /// Gives back what the group holds of the pool.
  mutating func empty(_ group: inout CorrelationGroup) {
    pool.empty(&group.between)
    pool.empty(&group.values)
    if group.window != BlockPool.none { pool.empty(&windows[Int(group.window)].runs) }
  }
}
