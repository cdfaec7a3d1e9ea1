import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

struct MerkleTreeTests {
    private struct Case: Decodable {
        var leaves: [String]
        var root: String
    }

    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }

    @Test func hasTheRootsOfRFC6962() throws {
        let cases = try JSONDecoder().decode([Case].self, from: try fixture("merkle.json"))
        #expect(cases.count == 17)
        for expected in cases {
            var tree = MerkleTree()
            for leaf in expected.leaves { tree.append(leaf: MerkleTree.leaf(bytes(leaf))) }
            #expect(tree.root.bytes == bytes(expected.root))
            #expect(MerkleTree(size: tree.size, edge: tree.edgeBytes) == tree)
        }
    }

    /// The roots that the format's page gives for one to eight reference leaves.
    @Test func hasThePublishedRoots() {
        let leaves = [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
        ]
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var tree = MerkleTree()
        #expect(
            Digest(bytes: tree.root.bytes).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (leaf, root) in zip(leaves, roots) {
            tree.append(leaf: MerkleTree.leaf(bytes(leaf)))
            #expect(Digest(bytes: tree.root.bytes).hex == root)
        }
    }

    @Test func refusesAnEdgeOfAnotherSize() {
        #expect(MerkleTree(size: 3, edge: [UInt8](repeating: 0, count: 32)) == nil)
        #expect(MerkleTree(size: -1, edge: []) == nil)
    }
}
