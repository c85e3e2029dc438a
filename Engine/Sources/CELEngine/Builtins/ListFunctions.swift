enum ListFunctions { static let all: [CELFunction] = [] }
