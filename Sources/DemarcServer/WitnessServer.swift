public import DemarcLedger
public import DemarcModel

/// The routes of a witness: `POST /add-checkpoint`, and what people may look at.
public enum WitnessServer {
  /// Starts to serve a witness.
  ///
  /// - Parameter note: told method, path and status of every request.
  public static func start(
    _ witness: Witness, vkey: VerifierKey, address: String = "127.0.0.1", port: Int,
    note: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(Diagnostic) -> LoopbackServer {
    var limits = LoopbackServer.Limits()
    limits.bodyBytes = WitnessRequest.bytesMax
    return try LoopbackServer(address: address, port: port, limits: limits) { request in
      let answer = answer(request, witness, vkey)
      let path = request.path.utf8.prefix(60).allSatisfy { $0 > 0x20 && $0 < 0x7f }
      note("\(request.method) \(path ? String(request.path.prefix(60)) : "?") \(answer.status)")
      return answer
    }
  }

  private static func answer(
    _ request: ServerRequest, _ witness: Witness, _ vkey: VerifierKey
  ) -> ServerAnswer {
    switch (request.path, request.method) {
    case ("/add-checkpoint", "POST"):
      let answer = witness.addCheckpoint(request.body)
      return ServerAnswer(
        status: answer.status, contentType: answer.contentType, body: answer.body)
    case ("/add-checkpoint", _): return refused("POST")
    case ("/vkey", "GET"), ("/vkey", "HEAD"):
      return text(200, "\(vkey)\n")
    case ("/vkey", _): return refused("GET, HEAD")
    default: return text(404, "there is nothing here\n")
    }
  }

  private static func text(_ status: Int, _ text: String) -> ServerAnswer {
    ServerAnswer(
      status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  private static func refused(_ allowed: String) -> ServerAnswer {
    var answer = text(405, "only \(allowed) is answered here\n")
    answer.headers = [("Allow", allowed)]
    return answer
  }
}
