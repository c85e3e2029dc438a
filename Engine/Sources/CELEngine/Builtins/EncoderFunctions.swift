enum EncoderFunctions { static let all: [CELFunction] = [] }
