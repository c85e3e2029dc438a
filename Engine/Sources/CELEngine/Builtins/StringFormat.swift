enum StringFormat { static let functions: [CELFunction] = [] }
extension StringFunctions { static let extended: [CELFunction] = [] }
