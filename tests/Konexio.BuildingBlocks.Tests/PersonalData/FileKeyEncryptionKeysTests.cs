using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class FileKeyEncryptionKeysTests : IDisposable
{
    private readonly KeyFile _file = new();

    [Fact]
    public void A_missing_file_is_named_and_not_made_unless_told_to()
    {
        Should.Throw<FileNotFoundException>(() => FileKeyEncryptionKeys.Open(_file.Path)).Message.ShouldContain(_file.Path);
        File.Exists(_file.Path).ShouldBeFalse();
    }

    [Fact]
    public void A_file_made_for_development_is_readable_by_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;

        _file.Open().AddKey();

        File.GetUnixFileMode(_file.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _file.Names().ShouldBe(["keys.json", "keys.json.lock"], ignoreOrder: true);
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused_by_name()
    {
        if (OperatingSystem.IsWindows()) return;

        _file.Open();
        File.SetUnixFileMode(_file.Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Should.Throw<UnauthorizedAccessException>(_file.Open).Message.ShouldContain(_file.Path);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"keys":[],"blindIndexKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}""")]
    [InlineData("""{"keys":[{"version":1,"key":"c2hvcnQ="}],"blindIndexKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}""")]
    [InlineData("""{"keys":[{"version":1,"key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}],"blindIndexKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}""")]
    public void A_file_without_usable_keys_is_refused_by_name_and_not_overwritten(string content)
    {
        File.WriteAllText(_file.Path, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_file.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Should.Throw<InvalidOperationException>(_file.Open).Message.ShouldContain(_file.Path);
        File.ReadAllText(_file.Path).ShouldBe(content);
    }

    [Fact]
    public void Hosts_that_start_at_once_agree_on_one_set_of_keys()
    {
        var person = KeyFile.SomePerson();
        var dataKey = RandomNumberGenerator.GetBytes(32);

        for (var round = 0; round < 300; round++)
        {
            var hosts = new FileKeyEncryptionKeys[4];
            using var start = new Barrier(hosts.Length);
            var starting = hosts.Select((_, i) => new Thread(() =>
            {
                start.SignalAndWait();
                hosts[i] = _file.Open();
            })).ToList();
            starting.ForEach(host => host.Start());
            starting.ForEach(host => host.Join());

            foreach (var host in hosts)
                hosts[0].Unwrap(host.Wrap(dataKey, person), person).ShouldBe(dataKey);
            _file.Names().ShouldBe(["keys.json", "keys.json.lock"], ignoreOrder: true);
            File.Delete(_file.Path);
        }
    }

    [Fact]
    public void A_host_that_started_before_a_rotation_opens_what_was_wrapped_after_it()
    {
        var (early, rotated) = (_file.Open(), _file.Open());
        var person = KeyFile.SomePerson();
        var dataKey = RandomNumberGenerator.GetBytes(32);

        rotated.AddKey();

        early.CurrentVersion.ShouldBe(1);
        early.Unwrap(rotated.Wrap(dataKey, person), person).ShouldBe(dataKey);
        early.CurrentVersion.ShouldBe(2);
    }

    [Fact]
    public void Rotation_keeps_the_blind_index_key_so_that_look_ups_still_find()
    {
        var before = _file.Open().BlindIndexKey;
        _file.Open().AddKey();

        _file.Open().BlindIndexKey.ShouldBe(before);
    }

    [Fact]
    public void An_unknown_version_is_refused() =>
        Should.Throw<CryptographicException>(() => _file.Open().Unwrap(new WrappedKey(7, new byte[61]), KeyFile.SomePerson()));

    [Fact]
    public void A_wrapped_key_relabelled_with_another_version_is_refused()
    {
        var keys = _file.Open();
        var person = KeyFile.SomePerson();
        var wrapped = keys.Wrap(new byte[32], person);
        keys.AddKey();

        Should.Throw<CryptographicException>(() => keys.Unwrap(wrapped with { Version = 2 }, person));
    }

    public void Dispose() => _file.Dispose();
}
