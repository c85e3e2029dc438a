import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing
