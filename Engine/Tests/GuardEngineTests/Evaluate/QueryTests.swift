import DemarcModel
import GuardEngine
import Testing

@Suite struct QueryTests {
  private static let document = """
    {"i": 5, "l": [1, 2, 3], "m": {"a": 1, "b": "x", "443": 7}, "snake_key": 1,
     "FooBar": {"InnerThing": 3}, "Foo Bar": 2, "kebab-key": 4,
     "tags": [{"Key": "env", "Value": "prod"}, {"Key": "owner", "Value": "me"}],
     "Resources": {
       "A": {"Type": "AWS::S3::Bucket", "Properties": {"Size": 1}},
       "B": {"Type": "AWS::EC2::Volume", "Properties": {"Size": 2}},
       "C": {"Type": "AWS::S3::Bucket", "Properties": {"Size": 3}}}}
    """

  @Test(arguments: [
    Row("m.a == 1", .pass), Row("m['a'] == 1", .pass), Row("m.'b' == \"x\"", .pass),
    Row("l[0] == 1", .pass), Row("l.1 == 2", .pass), Row("l[9] exists", .fail),
    Row("l[-1] == 2", .pass, strict: .fail), Row("l[-1] == 3", .fail, strict: .pass),
    Row("m.'443' == 7", .fail, strict: .pass), Row("i[*] == 5", .pass), Row("i.* == 5", .pass),
    Row("m[*].a == 1", .pass), Row("this.i == 5", .pass), Row("l[*]\n.x exists", .fail),
    Row("m.* exists", .pass), Row("i.deeper exists", .fail),
  ])
  func parts(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("snakeKey == 1", .pass), Row("SnakeKey == 1", .pass), Row("fooBar exists", .pass),
    Row("fooBar.innerThing == 3", .pass), Row("FooBars exists", .pass),
    Row("kebabKey == 4", .pass), Row("other exists", .fail),
  ])
  func missingKeysAreTriedInOtherCases(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("tags[ Key == 'env' ].Value == 'prod'", .pass),
    Row("tags[ Key == 'env' ].Value == 'test'", .fail),
    Row("tags[ Key == 'none' ].Value == 'test'", .skip),
    Row("tags[*][ Key == 'env' ].Value == 'prod'", .skip, strict: .pass),
    Row("Resources.*[ Type == 'AWS::S3::Bucket' ].Properties.Size in [1, 3]", .pass),
    Row("Resources.*[ Type == /S3/ ].Properties.Size in [1, 3]", .pass),
    Row("Resources.*[ Type == 'AWS::EC2::Volume' ].Properties.Size == 1", .fail),
    Row("Resources[ name | Type == 'AWS::S3::Bucket' ] exists\n%name in ['A', 'C']", .pass),
    Row("m[ keys == 'a' ] == 1", .pass), Row("m[ keys in ['a', 'z'] ] == 1", .pass),
    Row("m[ keys == /^[ab]$/ ] exists", .pass), Row("m[ keys != 'a' ] == 1", .fail),
    Row("m[ keys not in ['b', '443'] ] == 1", .pass), Row("m[ zz ] exists\n%zz == /./", .pass),
    Row("l[0][ this == 1 ] exists", .fail), Row("m[0][ this == 1 ] exists", .fail),
    Row("tags[0][ Key == 'env' ] exists", .error),
  ])
  func filters(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("let k = 'a'\nm.%k == 1", .pass), Row("let k = ['a', 'b']\nm.%k exists", .pass),
    Row("let k = ['a', 'z']\nm.%k exists", .fail), Row("let k = i\nm.%k exists", .error),
    Row("let v = tags[*]\n%v.Key exists", .pass), Row("let v = some tags[*].None\n%v empty", .pass),
    Row("let v = i\nm { let v = a\n%v == 1 }", .pass), Row("let v = this\nm { %v.i == 5 }", .pass),
    Row("let a = %b\nlet b = %a\n%a == 1", .error),
  ])
  func variables(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("m { a == 1 }", .pass), Row("m { a == 2 }", .fail), Row("none { a == 1 }", .fail),
    Row("tags[*] { Key exists\nValue exists }", .pass), Row("l[*] { this > 1 }", .fail),
    Row("some l[*] { this > 2 }", .pass), Row("some l[*] { this > 3 }", .fail),
    Row("tags[ Key == 'none' ] { Value exists }", .skip),
    Row("tags[ Key == 'none' ] not empty { Value exists }", .fail),
    Row("when i == 5 { m.a == 2 }", .fail), Row("when i == 6 { m.a == 2 }", .skip),
    Row("when none exists { m.a == 2 }\ni == 5", .pass),
    Row("AWS::S3::Bucket { Properties.Size > 0 }", .pass),
    Row("AWS::S3::Bucket { Properties.Size > 1 }", .fail),
    Row("AWS::S3::Bucket Properties.Size > 0", .pass), Row("AWS::IAM::Role { Path exists }", .skip),
    Row("AWS::S3::Bucket when i == 6 { Properties.Size > 1 }", .skip),
    Row("i == 6 or i == 5", .pass), Row("i == 6 OR i == 7", .fail),
    Row("i == 6 |OR| i == 5", .pass),
    Row("l[ this == 9 ] exists or i == 5", .pass), Row("l[ this == 9 ] exists or i == 6", .fail),
  ])
  func blocksAndAlternatives(_ row: Row) throws { try check(row, on: Self.document) }
}
