using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class PersonalDataSetupTests
{
    [Fact]
    public void Keys_come_from_the_named_file()
    {
        using var file = new KeyFile();
        using var provider = With(("PersonalData:KeyFile", file.Path), ("PersonalData:CreateKeyFile", "true"));
        var person = KeyFile.SomePerson();

        var (key, wrapped) = provider.GetRequiredService<PersonalDataVault>().NewKey(person);

        using var elsewhere = new PersonalDataVault(FileKeyEncryptionKeys.Open(file.Path));
        elsewhere.Open(person, wrapped).Open(key.Seal("Amina", "given_name"), "given_name").ShouldBe("Amina");
    }

    [Fact]
    public void Keys_may_come_from_settings_and_the_newest_wraps()
    {
        using var provider = With(
            ("PersonalData:Keys:0:Version", "1"), ("PersonalData:Keys:0:Key", Convert.ToBase64String(new byte[32])),
            ("PersonalData:Keys:1:Version", "4"), ("PersonalData:Keys:1:Key", Convert.ToBase64String([.. Enumerable.Repeat((byte)4, 32)])),
            ("PersonalData:BlindIndexKey", Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)])));

        provider.GetRequiredService<PersonalDataVault>().NewKey(KeyFile.SomePerson()).Wrapped.Version.ShouldBe(4);
        provider.GetRequiredService<ContentFingerprint>().Of([1]).Length.ShouldBe(16);
    }

    [Fact]
    public void A_host_without_keys_does_not_start_and_says_which_settings_are_missing()
    {
        using var provider = With();

        Should.Throw<InvalidOperationException>(() => provider.GetServices<IHostedService>().ToArray())
            .Message.ShouldContain("PersonalData:KeyFile");
    }

    private static ServiceProvider With(params (string Name, string Value)[] settings) =>
        new ServiceCollection()
            .AddPersonalData(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value)).Build())
            .BuildServiceProvider();
}
