enum OptionalFunctions { static let all: [CELFunction] = [] }
