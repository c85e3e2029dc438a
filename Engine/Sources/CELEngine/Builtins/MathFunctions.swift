enum MathFunctions { static let all: [CELFunction] = [] }
